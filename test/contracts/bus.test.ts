import { beforeEach, describe, expect, it } from 'vitest';
import { inProcessBus } from '../../src/adapters/in-process/bus.ts';
import type { Bus } from '../../src/ports/bus.ts';
import type { Signal } from '../../src/protocol/signals.ts';

const adapters = [{ name: 'this process', open: inProcessBus }];

describe.each(adapters)('a bus in $name', ({ open }) => {
  let reported: unknown[];
  let heard: string[];
  let bus: Bus;
  beforeEach(() => {
    reported = [];
    heard = [];
    bus = open((error) => reported.push(error));
  });

  const hear = (what: string) => () => {
    heard.push(what);
  };
  const fail = () => {
    throw new Error('broken listener');
  };
  const typing: Signal = { type: 'typing', conversationId: 'a', by: 'visitor' };

  it('wakes everybody who follows this conversation, and nobody else', async () => {
    bus.onWake('a', hear('one'));
    bus.onWake('a', hear('two'));
    bus.onWake('b', hear('another conversation'));
    await bus.wake('a');
    expect(heard).toEqual(['one', 'two']);
  });

  it('tells who listens to all conversations which one it is', async () => {
    bus.onAnyWake((conversationId) => heard.push(conversationId));
    await bus.wake('a');
    await bus.wake('b');
    expect(heard).toEqual(['a', 'b']);
  });

  it('passes on signals as they are', async () => {
    const signals: Signal[] = [];
    bus.onSignal((signal) => signals.push(signal));
    await bus.signal(typing);
    expect(signals).toEqual([typing]);
  });

  it('stops when asked to, once for each time somebody began', async () => {
    const listener = hear('same');
    const stop = bus.onWake('a', listener);
    bus.onWake('a', listener);
    const stopAny = bus.onAnyWake(hear('any'));
    const stopSignals = bus.onSignal(hear('signal'));
    for (const end of [stop, stop, stopAny, stopSignals]) end();
    await bus.wake('a');
    await bus.signal(typing);
    expect(heard).toEqual(['same']);
  });

  it('wakes again who began anew after everybody had stopped', async () => {
    const stop = bus.onWake('a', hear('before'));
    stop();
    bus.onWake('a', hear('after'));
    stop();
    await bus.wake('a');
    expect(heard).toEqual(['after']);
  });

  it('lets a listener that throws disturb neither the others nor the caller', async () => {
    bus.onWake('a', fail);
    bus.onWake('a', hear('follower'));
    bus.onAnyWake(fail);
    bus.onAnyWake(hear('any'));
    bus.onSignal(fail);
    bus.onSignal(hear('signal'));
    await bus.wake('a');
    await bus.signal(typing);
    expect(heard).toEqual(['follower', 'any', 'signal']);
    expect(reported).toEqual(Array(3).fill(new Error('broken listener')));
  });

  it('lets listeners come and go while it calls them', async () => {
    const stopSecond: (() => void)[] = [];
    bus.onWake('a', () => {
      hear('first')();
      stopSecond[0]?.();
      bus.onWake('a', hear('newcomer'));
    });
    stopSecond.push(bus.onWake('a', hear('second')));
    await bus.wake('a');
    expect(heard).toEqual(['first']);
  });
});
