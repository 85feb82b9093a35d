import { Client } from 'pg';
import { describe, expect, it, onTestFinished } from 'vitest';
import { inProcessBus } from '../../../src/adapters/in-process/bus.ts';
import { sharedBus } from '../../../src/adapters/postgres/bus.ts';
import { openChannel } from '../../../src/adapters/postgres/channel.ts';
import type { Signal } from '../../../src/protocol/signals.ts';
import { postgresUrl, temporaryDatabase } from '../../support/postgres-database.ts';

const typing: Signal = { type: 'typing', conversationId: 'a', by: 'visitor' };

async function twoNodes() {
  const database = await temporaryDatabase();
  const faults: Error[] = [];
  const open = async () => {
    const channel = await openChannel(database.url, (fault) => faults.push(fault));
    onTestFinished(() => channel.close());
    return {
      channel,
      bus: sharedBus(
        inProcessBus(() => {}),
        channel,
      ),
    };
  };
  onTestFinished(() => database.drop());
  return { url: database.url, faults, one: await open(), two: await open() };
}

describe.skipIf(postgresUrl === undefined)('nodes on one database', () => {
  it('wake each other’s followers once, and pass on signals', async () => {
    const { one, two } = await twoNodes();
    const heard: string[] = [];
    for (const [name, { bus }] of Object.entries({ one, two })) {
      bus.onWake('a', () => heard.push(`${name} woken`));
      bus.onAnyWake((conversationId) => heard.push(`${name} any ${conversationId}`));
      bus.onSignal((signal) => heard.push(`${name} ${signal.type}`));
    }
    await one.bus.wake('a');
    await one.bus.wake('b');
    await one.bus.signal(typing);
    await expect
      .poll(() => heard.toSorted())
      .toEqual([
        'one any a',
        'one any b',
        'one typing',
        'one woken',
        'two any a',
        'two any b',
        'two typing',
        'two woken',
      ]);
  });

  it('forget what is longer than PostgreSQL takes, and go on', async () => {
    const { one, two, faults } = await twoNodes();
    const heard: unknown[] = [];
    two.channel.onNotice((notice) => heard.push(notice));
    await one.channel.tell('x'.repeat(8_000));
    await one.channel.tell('short');
    await expect.poll(() => heard).toEqual(['short']);
    expect(faults).toEqual([]);
  });

  it('open the line again when it breaks, and then wake whoever follows something', async () => {
    const { url, one, two, faults } = await twoNodes();
    const heard: string[] = [];
    const stop = two.bus.onWake('gone', () => heard.push('gone'));
    stop();
    two.bus.onWake('a', () => heard.push('a'));
    await endAllLines(url);
    await expect.poll(() => heard).toEqual(['a']);
    expect(faults.length).toBeGreaterThan(0);
    two.bus.onWake('b', () => heard.push('b'));
    await expect
      .poll(async () => {
        await one.bus.wake('b');
        return heard;
      })
      .toContain('b');
  });
});

async function endAllLines(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(
    'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
  );
  await client.end();
}
