// As much of Supabase's storage as the tests use. As there, whatever a caller asks is first tried under row level security as
// the caller, with `storage.operation` saying what it is; bytes and rows are then written as service_role, which passes it.
// Every refusal is a 400 with the true status in its body.
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { sign, verify } from './tokens.mjs';

const ticketSeconds = 7200;

class Refusal extends Error {
  constructor(statusCode, error, message, code) {
    super(message);
    this.reply = { status: 400, json: { statusCode: `${statusCode}`, error, message, code } };
  }
}
const noObject = () => new Refusal(404, 'not_found', 'Object not found', 'NoSuchKey');
const noBucket = () => new Refusal(404, 'Bucket not found', 'Bucket not found', 'NoSuchBucket');
const denied = (message) => new Refusal(403, 'Unauthorized', message, 'AccessDenied');
const duplicate = () => new Refusal(409, 'Duplicate', 'The resource already exists', 'KeyAlreadyExists');

function refusalOf(error) {
  if (error instanceof Refusal) {
    return error;
  }
  const known = { 42501: denied('new row violates row-level security policy'), 23505: duplicate(), 23503: noBucket() };
  return known[error.code] ?? error;
}

export class Storage {
  constructor(pool, { jwt_secret: secret }, folder) {
    Object.assign(this, { pool, secret, folder });
  }

  // {status, json or bytes, headers}. `claims()` gives those of the caller's token or throws.
  async answer(request) {
    try {
      return await this.#route(request);
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal instanceof Refusal) {
        return refusal.reply;
      }
      throw error;
    }
  }

  #route({ method, route, query, headers, body, claims }) {
    const [kind, ...rest] = route.split('/');
    if (kind === 'status') {
      return { status: 200, json: { status: 'ok' } };
    }
    if (kind === 'bucket') {
      return this.#bucket(this.#caller(claims), method, rest, body);
    }
    if (kind !== 'object') {
      return { status: 404, json: { message: `Route ${method}:/${route} not found`, error: 'Not Found', statusCode: 404 } };
    }
    const json = () => (body.length ? JSON.parse(body) : {});
    const file = { body, type: headers['content-type'] ?? '', upsert: headers['x-upsert'] === 'true' };
    const place = (parts) => [parts[0], parts.slice(1).join('/')];
    switch (`${method} ${rest[0]}`) {
      case 'POST list': return this.#list(this.#caller(claims), rest[1], json());
      case 'POST copy': return this.#copy(this.#caller(claims), json());
      case 'POST move': return this.#move(this.#caller(claims), json());
      case 'POST sign': return rest.length > 2
        ? this.#sign(this.#caller(claims), ...place(rest.slice(1)), json())
        : this.#signMany(this.#caller(claims), rest[1], json());
      case 'GET sign': return this.#signed(...place(rest.slice(1)), query.get('token'));
      case 'POST upload': return this.#ticket(this.#caller(claims), ...place(rest.slice(2)));
      case 'PUT upload': return this.#useTicket(...place(rest.slice(2)), query.get('token'), file);
      case 'GET public': return this.#public(...place(rest.slice(1)));
      case 'GET info': return this.#info(this.#caller(claims), ...place(rest.slice(1)));
      case 'GET authenticated': return this.#download(this.#caller(claims), ...place(rest.slice(1)));
    }
    const [bucket, name] = place(rest);
    switch (method) {
      case 'GET': return this.#download(this.#caller(claims), bucket, name);
      case 'POST': return this.#upload(this.#caller(claims), bucket, name, file);
      case 'PUT': return this.#replace(this.#caller(claims), bucket, name, file);
      case 'DELETE': return this.#remove(this.#caller(claims), bucket, name ? [name] : json().prefixes);
      default: return { status: 404, json: { message: 'not found', error: 'Not Found', statusCode: 404 } };
    }
  }

  #caller(claims) {
    try {
      return claims();
    } catch (error) {
      throw denied(error.message);
    }
  }

  // `work` as these claims; nothing of it stays with `tryOnly`.
  async #as(claims, operation, work, { tryOnly = false } = {}) {
    const client = await this.pool.connect();
    try {
      await client.query('begin');
      await client.query(
        `select set_config('role', $1, true), set_config('request.jwt.claims', $2, true),
                set_config('request.jwt.claim.sub', $3, true), set_config('request.jwt.claim.role', $1, true),
                set_config('storage.operation', $4, true)`,
        [claims.role, JSON.stringify(claims), claims.sub ?? '', `storage.${operation}`]);
      const result = await work((text, values) => client.query(text, values));
      await client.query(tryOnly ? 'rollback' : 'commit');
      return result;
    } catch (error) {
      await client.query('rollback');
      throw error;
    } finally {
      client.release();
    }
  }

  async #bucketOf(id) {
    const { rows: [bucket] } = await this.pool.query('select * from storage.buckets where id = $1', [id]);
    if (!bucket) {
      throw noBucket();
    }
    return bucket;
  }

  // A private bucket is none, as far as the public is concerned.
  async #public(bucket, name) {
    if (!(await this.#bucketOf(bucket)).public) {
      throw noBucket();
    }
    return this.#bytes(await this.#find({ role: 'service_role' }, 'object.get_public', bucket, name));
  }

  async #find(claims, operation, bucket, name) {
    const found = await this.#as(claims, operation,
      (sql) => sql('select * from storage.objects where bucket_id = $1 and name = $2', [bucket, name]));
    if (found.rows.length === 0) {
      throw noObject();
    }
    return found.rows[0];
  }

  #mayInsert(claims, operation, bucket, name, upsert) {
    const conflict = upsert ? 'on conflict (bucket_id, name) do update set updated_at = now()' : '';
    return this.#as(claims, operation, (sql) => sql(
      `insert into storage.objects (bucket_id, name, owner, owner_id) values ($1, $2, $3, $4) ${conflict}`,
      [bucket, name, claims.sub ?? null, claims.sub ?? null]), { tryOnly: true });
  }

  async #check(bucket, { type, body }) {
    const { allowed_mime_types: types, file_size_limit: limit } = await this.#bucketOf(bucket);
    if (types && !types.includes(type)) {
      throw new Refusal(415, 'invalid_mime_type', `mime type ${type} is not supported`, 'InvalidMimeType');
    }
    if (limit && body.length > Number(limit)) {
      throw new Refusal(413, 'Payload too large', 'The object exceeded the maximum allowed size', 'EntityTooLarge');
    }
  }

  async #store(owner, operation, bucket, name, { type, body }, upsert) {
    const version = randomUUID();
    fs.writeFileSync(path.join(this.folder, version), body);
    const conflict = upsert ? 'on conflict (bucket_id, name) do update set version = excluded.version, metadata = excluded.metadata' : '';
    const stored = await this.#as({ role: 'service_role' }, operation, (sql) => sql(
      `insert into storage.objects (bucket_id, name, owner, owner_id, version, metadata) values ($1, $2, $3, $4, $5, $6)
       ${conflict} returning id`,
      [bucket, name, owner, owner, version, { size: body.length, mimetype: type }]));
    return stored.rows[0].id;
  }

  async #upload(claims, bucket, name, file) {
    await this.#check(bucket, file);
    await this.#mayInsert(claims, 'object.upload', bucket, name, file.upsert);
    const id = await this.#store(claims.sub ?? null, 'object.upload', bucket, name, file, file.upsert);
    return { status: 200, json: { Key: `${bucket}/${name}`, Id: id } };
  }

  async #replace(claims, bucket, name, file) {
    await this.#check(bucket, file);
    const version = randomUUID();
    const changed = await this.#as(claims, 'object.upload_update', (sql) => sql(
      'update storage.objects set version = $3, metadata = $4 where bucket_id = $1 and name = $2 returning id',
      [bucket, name, version, { size: file.body.length, mimetype: file.type }]));
    if (changed.rows.length === 0) {
      throw noObject();
    }
    fs.writeFileSync(path.join(this.folder, version), file.body);
    return { status: 200, json: { Key: `${bucket}/${name}`, Id: changed.rows[0].id } };
  }

  async #download(claims, bucket, name) {
    return this.#bytes(await this.#find(claims, 'object.get_authenticated', bucket, name));
  }

  #bytes({ version, metadata }) {
    return { status: 200, bytes: fs.readFileSync(path.join(this.folder, version)), headers: { 'Content-Type': metadata.mimetype } };
  }

  async #info(claims, bucket, name) {
    const { id, version, metadata } = await this.#find(claims, 'object.info_authenticated', bucket, name);
    return { status: 200, json: { id, name, version, bucket_id: bucket, size: metadata.size, content_type: metadata.mimetype } };
  }

  // One folder at a time: a folder is an entry without an id.
  async #list(claims, bucket, { prefix = '', limit = 100, offset = 0 }) {
    const { rows } = await this.#as(claims, 'object.list', (sql) => sql(
      `select split_part(substr(name, length($2) + 1), '/', 1) as entry,
              (array_agg(id) filter (where strpos(substr(name, length($2) + 1), '/') = 0))[1] as id,
              (array_agg(metadata) filter (where strpos(substr(name, length($2) + 1), '/') = 0))[1] as metadata
       from storage.objects where bucket_id = $1 and starts_with(name, $2) group by 1 order by 1 limit $3 offset $4`,
      [bucket, prefix, limit, offset]));
    return { status: 200, json: rows.map(({ entry, id, metadata }) => ({ name: entry, id, metadata })) };
  }

  #link(bucket, name, seconds) {
    const token = sign({ url: `${bucket}/${name}` }, this.secret, seconds);
    return `/object/sign/${bucket}/${name}?token=${token}`;
  }

  async #sign(claims, bucket, name, { expiresIn }) {
    await this.#find(claims, 'object.sign', bucket, name);
    return { status: 200, json: { signedURL: this.#link(bucket, name, expiresIn) } };
  }

  async #signMany(claims, bucket, { expiresIn, paths }) {
    const { rows } = await this.#as(claims, 'object.sign_many',
      (sql) => sql('select name from storage.objects where bucket_id = $1 and name = any($2)', [bucket, paths]));
    const shown = new Set(rows.map((row) => row.name));
    return {
      status: 200,
      json: paths.map((name) => (shown.has(name)
        ? { error: null, path: name, signedURL: this.#link(bucket, name, expiresIn) }
        : { error: 'Either the object does not exist or you do not have access to it', path: name, signedURL: null })),
    };
  }

  #claimsOf(token, url) {
    let claims;
    try {
      claims = verify(token, this.secret);
    } catch (error) {
      throw new Refusal(400, 'InvalidJWT', error.message, 'InvalidJWT');
    }
    if (claims.url !== url) {
      throw new Refusal(400, 'InvalidSignature', 'Invalid signature', 'InvalidSignature');
    }
    return claims;
  }

  async #signed(bucket, name, token) {
    this.#claimsOf(token, `${bucket}/${name}`);
    return this.#bytes(await this.#find({ role: 'service_role' }, 'object.get_signed', bucket, name));
  }

  async #ticket(claims, bucket, name) {
    await this.#bucketOf(bucket);
    await this.#mayInsert(claims, 'object.sign_upload_url', bucket, name, false);
    const token = sign({ url: `${bucket}/${name}`, owner: claims.sub ?? null }, this.secret, ticketSeconds);
    return { status: 200, json: { url: `/object/upload/sign/${bucket}/${name}?token=${token}`, token } };
  }

  async #useTicket(bucket, name, token, file) {
    const { owner } = this.#claimsOf(token, `${bucket}/${name}`);
    await this.#check(bucket, file);
    await this.#store(owner, 'object.upload_signed', bucket, name, file, false);
    return { status: 200, json: { Key: `${bucket}/${name}` } };
  }

  async #remove(claims, bucket, names) {
    const { rows } = await this.#as(claims, 'object.delete_many',
      (sql) => sql('delete from storage.objects where bucket_id = $1 and name = any($2) returning name', [bucket, names]));
    return { status: 200, json: rows };
  }

  async #move(claims, { bucketId, sourceKey, destinationKey }) {
    await this.#find(claims, 'object.move', bucketId, sourceKey);
    const { rows } = await this.#as(claims, 'object.move', (sql) => sql(
      'update storage.objects set name = $3 where bucket_id = $1 and name = $2 returning id', [bucketId, sourceKey, destinationKey]));
    if (rows.length === 0) {
      throw noObject();
    }
    return { status: 200, json: { message: 'Successfully moved' } };
  }

  async #copy(claims, { bucketId, sourceKey, destinationKey }) {
    const { version, metadata } = await this.#find(claims, 'object.copy', bucketId, sourceKey);
    await this.#mayInsert(claims, 'object.copy', bucketId, destinationKey, false);
    const file = { type: metadata.mimetype, body: fs.readFileSync(path.join(this.folder, version)) };
    const id = await this.#store(claims.sub ?? null, 'object.copy', bucketId, destinationKey, file, false);
    return { status: 200, json: { Key: `${bucketId}/${destinationKey}`, Id: id } };
  }

  async #bucket(claims, method, [id, action], body) {
    const json = body.length ? JSON.parse(body) : {};
    const limits = [json.file_size_limit ?? null, json.allowed_mime_types ?? null];
    const statements = {
      GET: ['select * from storage.buckets where id = $1', [id]],
      POST: action
        ? ['delete from storage.objects where bucket_id = $1 returning 1', [id]]
        : ['insert into storage.buckets (id, name, public, file_size_limit, allowed_mime_types) values ($1, $1, $2, $3, $4) returning 1',
          [json.id, json.public, ...limits]],
      PUT: [`update storage.buckets set public = $2, file_size_limit = coalesce($3, file_size_limit),
        allowed_mime_types = coalesce($4, allowed_mime_types) where id = $1 returning 1`, [id, json.public, ...limits]],
      DELETE: ['delete from storage.buckets where id = $1 returning 1', [id]],
    };
    const { rows } = await this.#as(claims, 'bucket', (sql) => sql(...statements[method]));
    if (rows.length === 0) {
      throw noBucket();
    }
    return { status: 200, json: method === 'GET' ? { ...rows[0], file_size_limit: Number(rows[0].file_size_limit) || null } : { message: 'Successful' } };
  }
}
