import type { FastifyInstance, FastifyRequest } from 'fastify';

/** Whether a request path fits a route pattern of find-my-way: literal segments, `:name` parameters, a trailing `*`. */
const fits = (pattern: readonly string[], path: readonly string[]): boolean => {
  for (const [at, part] of pattern.entries()) {
    if (part === '*') return true;
    const given = path[at];
    if (given === undefined || (part.startsWith(':') ? given === '' : part !== given)) return false;
  }
  return pattern.length === path.length;
};

const segments = (path: string): string[] => path.replace(/\/$/, '').split('/');

/**
 * Fastify answers 404 for a known address with another method; this remembers all routes so that 405 can be told from 404.
 * Has to be called before routes are added. A catch-all says nothing about an address.
 */
export const rememberRoutes = (fastify: FastifyInstance): ((request: FastifyRequest) => readonly string[]) => {
  const routes: { readonly methods: readonly string[]; readonly pattern: readonly string[] }[] = [];
  fastify.addHook('onRoute', ({ method, url }) => {
    if (url !== '*' && url !== '/*') routes.push({ methods: Array.isArray(method) ? method : [method], pattern: segments(url) });
  });
  return (request) => {
    let path: string;
    try {
      path = decodeURI(request.url.split('?')[0]!);
    } catch {
      return [];
    }
    const parts = segments(path);
    const methods = routes.filter((route) => fits(route.pattern, parts)).flatMap((route) => route.methods);
    return [...new Set(methods)].sort();
  };
};
