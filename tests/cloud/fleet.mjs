// A fleet of kiosks in one process: each has a queue, a login and connections of its own, and sends the requests that a real kiosk was
// seen to send (recordedkiosk.mjs) with its own names in them, when a real one would: a record at once, the photo after its record,
// what gathers meanwhile as one batch, a pull every five minutes, a report every minute, back-off with full jitter after a 429, a 5xx or no
// answer (core/sync), and after a power cut the first refresh within three minutes at random (core/supabase/session.h).
import { randomBytes } from 'node:crypto';
import http from 'node:http';
import { kindOf } from './recordedkiosk.mjs';

const minute = 60_000;
const usual = {
  kiosks: 200, scans: 40_000, minutes: 20, students: 2000, cutAt: 15, darkSeconds: 20, photoShare: 1, photoBytes: 20_000, speed: 1,
  spread: 3 * minute, retryBase: 30_000, retryCap: 60 * minute, pullEvery: 5 * minute, reportEvery: minute, batch: 500, photosAtOnce: 3, seed: 1,
};

// mulberry32: a small generator whose whole state is its seed.
export function generator(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

// Every scan of the morning, {at, kiosk, student, session}: most in the middle, and no student twice in a session.
export function morning(options) {
  const { kiosks, scans, minutes, students, seed } = { ...usual, ...options };
  const random = generator(seed);
  const list = Array.from({ length: scans }, (_, n) => ({
    at: ((random() + random()) / 2) * minutes * minute, kiosk: Math.floor(random() * kiosks), student: n % students,
    session: `s${Math.floor(n / students)}`,
  }));
  return list.sort((a, b) => a.at - b.at);
}

export const studentNumber = (n) => `F-${String(n).padStart(6, '0')}`;
const uuid = (random) => {
  const hex = Array.from({ length: 32 }, () => Math.floor(random() * 16).toString(16)).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
};

// No answer at all is status 0.
const isTaken = ({ status }) => status >= 200 && status < 300;

class Kiosk {
  constructor(fleet, n, account) {
    Object.assign(this, {
      fleet, n, ...account, records: [], photos: [], sequence: 0, failures: 0, until: 0, isLit: true, life: 0, sendingPhotos: 0,
    });
    this.random = generator(fleet.options.seed * 1000 + n);
    this.epoch = uuid(this.random);
    this.agent = new http.Agent({ keepAlive: true, maxSockets: 6 });
    this.pulledAt = -this.random() * fleet.options.pullEvery;
    this.reportedAt = -this.random() * fleet.options.reportEvery;
  }

  // The disk keeps what a scan wrote; the rest is lost with the power.
  scan({ student, session }, now) {
    const moment = new Date(this.fleet.began + now).toISOString();
    const id = uuid(this.random);
    const day = moment.slice(0, 10);
    const hasPhoto = this.random() < this.fleet.options.photoShare;
    const photo = `${this.device}/${day.replaceAll('-', '/')}/${id}.jpg`;
    this.records.push({
      ...this.fleet.row, id, device_id: this.device, device_epoch: this.epoch, device_seq: ++this.sequence, date: day, scanned_at: moment,
      time_in: moment.slice(11, 19), session, student_number: studentNumber(student), qr_data: studentNumber(student),
      photo_path: hasPhoto ? photo : null, photo_note: hasPhoto ? null : 'no_camera',
    });
    this.reported = false;
    this.work();
  }

  cut() {
    this.isLit = false;
    this.life += 1; // what the cloud still answers, nobody hears
    this.agent.destroy();
    this.agent = new http.Agent({ keepAlive: true, maxSockets: 6 });
  }

  restart({ isExpired }) {
    this.isLit = true;
    Object.assign(this, { failures: 0, until: 0, sendingRecords: false, sendingPhotos: 0, isPulling: false, isReporting: false, refreshing: null });
    if (isExpired) {
      this.access = null;
      this.until = this.fleet.now() + this.random() * this.fleet.options.spread;
    }
    this.work();
  }

  get isDone() {
    return this.records.length === 0 && this.photos.length === 0;
  }

  work() {
    if (!this.isLit || this.fleet.now() < this.until) {
      return;
    }
    const life = this.life;
    const run = (begin, end, job) => {
      begin();
      job().catch((error) => this.fleet.fail(error)).then(() => {
        if (life === this.life) { // else the power went meanwhile
          end();
          this.work();
        }
      });
    };
    if (!this.sendingRecords && this.records.length) {
      run(() => { this.sendingRecords = true; }, () => { this.sendingRecords = false; }, () => this.sendRecords());
    }
    while (this.sendingPhotos < this.fleet.options.photosAtOnce && this.photos.some((one) => one.life !== this.life || !one.isUnderWay)) {
      const photo = this.photos.find((one) => one.life !== this.life || !one.isUnderWay);
      Object.assign(photo, { isUnderWay: true, life });
      const end = () => {
        this.sendingPhotos -= 1;
        photo.isUnderWay = false;
      };
      run(() => { this.sendingPhotos += 1; }, end, () => this.sendPhoto(photo));
    }
    const now = this.fleet.now();
    if (!this.isPulling && now - this.pulledAt >= this.fleet.options.pullEvery) {
      run(() => { this.isPulling = true; this.pulledAt = now; }, () => { this.isPulling = false; }, async () => {
        for (const request of this.fleet.templates.pull) {
          await this.send(request);
        }
      });
    }
    if (!this.isReporting && this.reported === false && now - this.reportedAt >= this.fleet.options.reportEvery) {
      run(() => { this.isReporting = true; this.reportedAt = now; this.reported = true; }, () => { this.isReporting = false; }, () => this.send(
        this.fleet.templates.heartbeat, { ...JSON.parse(this.fleet.templates.heartbeat.body), device_id: this.device, device_epoch: this.epoch,
          last_device_seq: this.sequence, waiting: this.records.length, reported_at: new Date(this.fleet.began + now).toISOString() }));
    }
  }

  async sendRecords() {
    const batch = this.records.slice(0, this.fleet.options.batch);
    if (await this.send(this.fleet.templates.record, batch)) {
      this.records.splice(0, batch.length);
      this.photos.push(...batch.filter((row) => row.photo_path).map((row) => ({ name: row.photo_path })));
      this.fleet.sent(batch.length);
    }
  }

  async sendPhoto(photo) {
    const url = this.fleet.templates.photo.url.replace(/attendance-photos\/.*/, `attendance-photos/${photo.name}`);
    if (await this.send({ ...this.fleet.templates.photo, url }, this.fleet.jpeg)) {
      this.photos.splice(this.photos.indexOf(photo), 1);
    }
  }

  // True when the cloud has taken it; else the kiosk waits.
  async send(request, body) {
    if (!await this.loggedIn()) {
      return false;
    }
    const { life } = this;
    const reply = await this.fleet.request(this, request, body);
    if (life !== this.life) {
      return false;
    }
    const isThere = reply.status === 400 && /Duplicate/.test(reply.text); // a photo whose answer was lost
    return this.note(isTaken(reply) || isThere, reply);
  }

  loggedIn() {
    if (this.access) {
      return true;
    }
    this.refreshing ??= this.refresh().finally(() => { this.refreshing = null; });
    return this.refreshing;
  }

  async refresh() {
    const { life } = this;
    const reply = await this.fleet.request(this, this.fleet.templates.refresh, { refresh_token: this.refreshToken }, { isLogin: true });
    if (life !== this.life) {
      return false;
    }
    if (isTaken(reply)) {
      const { access_token: access, refresh_token: refreshToken } = JSON.parse(reply.text);
      Object.assign(this, { access, refreshToken });
      this.fleet.loggedIn(this);
    }
    return this.note(isTaken(reply), reply);
  }

  note(isDone, { status, text }) {
    if (isDone) {
      this.failures = 0;
    } else if (this.isLit) {
      if (status >= 400 && status < 500 && status !== 429) {
        throw new Error(`${this.device}: ${status} ${text}`);
      }
      const { retryBase, retryCap } = this.fleet.options;
      const now = this.fleet.now();
      const wait = Math.min(retryCap, retryBase * 2 ** this.failures) * this.random();
      if (now >= this.until) { // of several that were out together, one failure counts
        this.failures += 1;
      }
      this.until = Math.max(this.until, now + wait);
    }
    return isDone;
  }
}

export class Fleet {
  constructor(url, templates, accounts, options = {}) {
    this.options = { ...usual, ...options };
    Object.assign(this, { url: new URL(url), templates, requests: {}, statuses: {}, took: {}, logins: [], accepted: 0, inCloud: 0 });
    this.row = JSON.parse(templates.record.body)[0];
    this.jpeg = Buffer.concat([Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'), randomBytes(this.options.photoBytes)]);
    this.kiosks = accounts.map((account, n) => new Kiosk(this, n, account));
  }

  // Milliseconds of the morning, which passes `speed` times as fast as the wall clock.
  now() {
    return (performance.now() - this.started) * this.options.speed;
  }

  fail(error) {
    this.fault ??= error;
  }

  sent(count) {
    this.inCloud += count;
  }

  loggedIn(kiosk) {
    this.logins.push({ device: kiosk.device, at: this.now() });
  }

  // {status, text}; status 0 if there was no answer.
  request(kiosk, { method, url, headers }, body, { isLogin = false } = {}) {
    const kind = kindOf({ method, url });
    const bytes = body === undefined ? undefined : body instanceof Buffer ? body : Buffer.from(JSON.stringify(body));
    const { 'content-length': _, host: __, connection: ___, ...rest } = headers;
    const began = performance.now();
    this.requests[kind] = (this.requests[kind] ?? 0) + 1;
    return new Promise((done) => {
      const end = (status, text) => {
        const key = `${kind} ${status}`;
        this.statuses[key] = (this.statuses[key] ?? 0) + 1;
        (this.took[kind] ??= []).push(performance.now() - began);
        done({ status, text });
      };
      const outgoing = http.request({ host: this.url.hostname, port: this.url.port, path: url, method, agent: kiosk.agent,
        headers: { ...rest, ...(isLogin ? {} : { authorization: `Bearer ${kiosk.access}` }), ...(bytes ? { 'content-length': bytes.length } : {}) } }, (reply) => {
        const parts = [];
        reply.on('data', (part) => parts.push(part));
        reply.on('end', () => end(reply.statusCode, Buffer.concat(parts).toString('latin1')));
        reply.on('error', () => end(0, 'cut off'));
      });
      outgoing.on('error', (error) => end(0, error.code));
      outgoing.end(bytes);
    });
  }

  // Plays the morning until everything is sent, or for `patience` minutes of it after its end. What was found.
  async play({ patience = 60 } = {}) {
    const { speed, minutes, cutAt, darkSeconds } = this.options;
    const scans = morning(this.options);
    const [cut, light] = [cutAt * minute, cutAt * minute + darkSeconds * 1000];
    this.began = Date.now();
    this.started = performance.now();
    let next = 0;
    let [wasCut, isLit] = [cutAt === null, cutAt === null];
    let mostWaiting = 0;
    while (!this.fault) {
      const now = this.now();
      if (!wasCut && now >= cut) {
        wasCut = true;
        this.kiosks.forEach((kiosk) => kiosk.cut());
      }
      if (wasCut && !isLit && now >= light) {
        isLit = true;
        this.kiosks.forEach((kiosk) => kiosk.restart({ isExpired: true }));
      }
      // In the dark nobody is counted: who stands there holds the badge up again afterwards.
      for (; next < scans.length && scans[next].at <= now && (!wasCut || isLit); ++next) {
        this.kiosks[scans[next].kiosk].scan(scans[next], now);
        this.accepted += 1;
      }
      this.kiosks.forEach((kiosk) => kiosk.work());
      mostWaiting = Math.max(mostWaiting, this.accepted - this.inCloud);
      const isOver = next === scans.length && this.kiosks.every((kiosk) => kiosk.isDone);
      if (isOver || now > (minutes + patience) * minute) {
        break;
      }
      await new Promise((done) => setTimeout(done, Math.max(5, 250 / speed)));
    }
    this.kiosks.forEach((kiosk) => kiosk.agent.destroy());
    if (this.fault) {
      throw this.fault;
    }
    const logins = this.logins.map(({ at }) => (at - light) / 1000).sort((a, b) => a - b);
    return {
      accepted: this.accepted, unsent: this.kiosks.reduce((sum, kiosk) => sum + kiosk.records.length + kiosk.photos.length, 0), mostWaiting,
      allSentAfter: (this.now() - minutes * minute) / 1000, wallSeconds: (performance.now() - this.started) / 1000, requests: this.requests,
      statuses: this.statuses, logins, lastLoginAfter: logins.at(-1),
      medianMs: Object.fromEntries(Object.entries(this.took).map(([kind, all]) => [kind, all.sort((a, b) => a - b)[all.length >> 1]])),
    };
  }
}
