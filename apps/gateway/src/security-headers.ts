import type { FastifyInstance } from 'fastify';

/**
 * Nothing from elsewhere: no script, style, font, picture or request. Inline styles are allowed because the component library writes its
 * styles into the page at run time.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(self), payment=(), usb=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

/** In production a proxy in front speaks TLS, and browsers are told never to try without. */
const TRANSPORT = { 'strict-transport-security': 'max-age=31536000; includeSubDomains' };

export const addSecurityHeaders = (fastify: FastifyInstance, profile: string): void => {
  const headers = profile === 'production' ? { ...HEADERS, ...TRANSPORT } : HEADERS;
  fastify.addHook('onRequest', (_request, reply, done) => {
    void reply.headers(headers);
    done();
  });
};
