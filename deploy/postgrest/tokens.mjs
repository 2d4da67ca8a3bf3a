// JSON web tokens as Supabase signs them (HS256).
import { createHmac, timingSafeEqual } from 'node:crypto';

const part = (object) => Buffer.from(JSON.stringify(object)).toString('base64url');
const signatureOf = (text, secret) => createHmac('sha256', secret).update(text).digest('base64url');

export function sign(claims, secret, seconds) {
  const now = Math.floor(Date.now() / 1000);
  const text = `${part({ alg: 'HS256', typ: 'JWT' })}.${part({ iat: now, exp: now + seconds, ...claims })}`;
  return `${text}.${signatureOf(text, secret)}`;
}

// The claims, or an Error with the words of storage's library.
export function verify(token, secret) {
  const [head, body, signature, ...rest] = token.split('.');
  if (!body || signature === undefined || rest.length > 0) {
    throw new Error('Invalid Compact JWS');
  }
  const [given, right] = [signature, signatureOf(`${head}.${body}`, secret)].map((one) => Buffer.from(one));
  if (given.length !== right.length || !timingSafeEqual(given, right)) {
    throw new Error('signature verification failed');
  }
  const claims = JSON.parse(Buffer.from(body, 'base64url').toString());
  if (claims.exp < Date.now() / 1000) {
    throw new Error('"exp" claim timestamp check failed');
  }
  return claims;
}
