import type { Api } from './api.ts';

/** Serves the description of all routes registered so far, at `/openapi.json` (OpenAPI 3.1). */
export function describeApi(api: Api): void {
  api.openAPIRegistry.registerComponent('securitySchemes', 'visitorToken', {
    type: 'http',
    scheme: 'bearer',
  });
  api.openAPIRegistry.registerComponent('securitySchemes', 'agentSession', {
    type: 'apiKey',
    in: 'cookie',
    name: 'sapa',
    description: 'Set by logging in. Behind HTTPS its name is __Host-sapa.',
  });
  api.doc31('/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: 'Sapa',
      version: '1',
      description: 'Live chat with a bot first and people behind it. Errors are RFC 9457 problem details.',
    },
  });
}
