// Reads a request to /v1/logs in OTLP's JSON encoding from standard input and holds it to the published protobuf definitions: prints how
// many records it has, or everything in it that they do not know or that has another form, and then ends with 1.
// https://opentelemetry.io/docs/specs/otlp/#json-protobuf-encoding
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
const library = dirname(require.resolve('@opentelemetry/otlp-transformer/package.json'));
const { opentelemetry } = require(join(library, 'build/src/generated/root.js'));
const Request = opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest;

const sent = JSON.parse(readFileSync(0, 'utf8'));
const faults = [];

// In JSON ids are hexadecimal, where protobuf's own JSON has base64.
function withBytes(value, key) {
    if (key === 'traceId' || key === 'spanId') {
        const length = key === 'traceId' ? 32 : 16;
        if (!new RegExp(`^[0-9a-f]{${length}}$`).test(value)) faults.push(`${key} is ${value}`);
        return Buffer.from(value, 'hex').toString('base64');
    }
    if (Array.isArray(value)) return value.map((one) => withBytes(one));
    if (value !== null && typeof value === 'object')
        return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, withBytes(one, name)]));
    return value;
}

// What the definitions do not know does not come back from a message.
function compare(before, after, path) {
    if (before === null || typeof before !== 'object') {
        if (before !== after) faults.push(`${path} is ${JSON.stringify(before)} and becomes ${JSON.stringify(after)}`);
        return;
    }
    for (const [name, value] of Object.entries(before)) {
        if (after?.[name] === undefined) faults.push(`${path}.${name} is not in the definitions`);
        else compare(value, after[name], `${path}.${name}`);
    }
}

const wanted = withBytes(sent);
const message = Request.fromObject(wanted);
const wrong = Request.verify(message);
if (wrong) faults.push(wrong);
compare(wanted, Request.toObject(Request.decode(Request.encode(message).finish()), { longs: String, bytes: String, json: true }), 'request');

if (faults.length > 0) {
    console.log(faults.join('\n'));
    process.exit(1);
}
console.log(`${message.resourceLogs.flatMap((r) => r.scopeLogs).flatMap((s) => s.logRecords).length} records`);
