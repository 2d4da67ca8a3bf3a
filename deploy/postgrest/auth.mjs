// As much of GoTrue as a kiosk, its office and the owner use: sign-up and login by e-mail and password, refresh tokens that work once,
// and accounts that the owner makes.
import { randomBytes, scryptSync, timingSafeEqual } from 'node:crypto';
import { sign } from './tokens.mjs';

const refused = (status, code, msg) => ({ status, json: { code: status, error_code: code, msg } });
const hashOf = (password, salt) => scryptSync(password, salt, 32, { N: 1024 }).toString('hex');
const isRight = (password, stored) => {
  const [salt, hash] = stored.split(':');
  return timingSafeEqual(Buffer.from(hash), Buffer.from(hashOf(password, salt)));
};

// Full at first, and filled again evenly.
class TokenBucket {
  constructor(capacity, perHour) {
    Object.assign(this, { capacity, perHour, level: capacity, at: performance.now() });
  }

  take() {
    const now = performance.now();
    this.level = Math.min(this.capacity, this.level + (now - this.at) * this.perHour / 3_600_000);
    this.at = now;
    return this.level >= 1 && (this.level -= 1, true);
  }
}

export class Auth {
  constructor(pool, { jwt_secret, jwt_expiry, is_closed, login_limit: limit }) {
    Object.assign(this, { pool, jwt_secret, jwt_expiry, is_closed: Boolean(is_closed), bucket: limit && new TokenBucket(...limit) });
  }

  // {status, json} for a request to /auth/v1/<route>, `role()` gives that of the caller's token or throws.
  async answer(method, route, query, body, role) {
    if (method === 'GET' && route === 'health') {
      return { status: 200, json: { version: 'stand-in', name: 'GoTrue', description: 'of the tests' } };
    }
    if (method === 'GET' && route === 'settings') {
      return { status: 200, json: { external: { email: true, anonymous_users: false }, disable_signup: this.is_closed, mailer_autoconfirm: true } };
    }
    if (method === 'POST' && route === 'signup') {
      return this.is_closed ? refused(422, 'signup_disabled', 'Signups not allowed for this instance') : this.#signUp(body);
    }
    if (method === 'POST' && route === 'admin/users') {
      return role() === 'service_role' ? this.#makeAccount(body) : refused(403, 'not_admin', 'User not allowed');
    }
    // Everybody here comes from one address.
    if (route === 'token' && this.bucket && !this.bucket.take()) {
      return refused(429, 'over_request_rate_limit', 'Request rate limit reached');
    }
    if (method === 'POST' && route === 'token' && query.get('grant_type') === 'password') {
      return this.#logIn(body);
    }
    if (method === 'POST' && route === 'token' && query.get('grant_type') === 'refresh_token') {
      return this.#refresh(body);
    }
    return { status: 404, json: { code: 404, error_code: 'not_found', msg: 'no such endpoint' } };
  }

  // The account, or nothing if there is one of that address.
  async #add({ email, password }) {
    const salt = randomBytes(8).toString('hex');
    const added = await this.pool.query(
      'insert into auth.users (email, encrypted_password) values ($1, $2) on conflict do nothing returning id, email',
      [email, `${salt}:${hashOf(password, salt)}`]);
    return added.rows[0];
  }

  async #signUp(body) {
    const user = await this.#add(body);
    return user ? this.#issue(user) : refused(422, 'user_already_exists', 'User already registered');
  }

  async #makeAccount(body) {
    if (body.password.length < 6) {
      return refused(422, 'weak_password', 'Password should be at least 6 characters.');
    }
    const user = await this.#add(body);
    return user ? { status: 200, json: user } : refused(422, 'email_exists', 'A user with this email address has already been registered');
  }

  async #logIn({ email, password }) {
    const { rows: [user] } = await this.pool.query('select id, email, encrypted_password from auth.users where email = $1', [email]);
    return user && isRight(password, user.encrypted_password)
      ? this.#issue(user)
      : refused(400, 'invalid_credentials', 'Invalid login credentials');
  }

  async #refresh({ refresh_token: token }) {
    const { rows: [used] } = await this.pool.query(
      `update auth.refresh_tokens t set revoked = true from auth.users u
       where t.token = $1 and not t.revoked and u.id = t.user_id returning u.id, u.email`, [token]);
    return used ? this.#issue(used) : refused(400, 'refresh_token_not_found', 'Invalid Refresh Token: Refresh Token Not Found');
  }

  async #issue({ id, email }) {
    const refresh = randomBytes(9).toString('base64url');
    await this.pool.query('insert into auth.refresh_tokens (token, user_id) values ($1, $2)', [refresh, id]);
    const access = sign({ sub: id, role: 'authenticated', aud: 'authenticated', email }, this.jwt_secret, this.jwt_expiry);
    return {
      status: 200,
      json: {
        access_token: access, token_type: 'bearer', expires_in: this.jwt_expiry, refresh_token: refresh, user: { id, email },
      },
    };
  }
}
