--[[
  Keeps a document that people are told, with a new version if it differs from the last one.

  Versions are milliseconds of Redis' clock, or one more than the last: they grow with every
  change, and stay above earlier ones even when everything here was lost.

  KEYS[1]  documents: hash, <name> -> JSON, <name># -> version:fingerprint
  ARGV[1]  name
  ARGV[2]  fingerprint of the document without its version
  ARGV[3]  the document as JSON, an object without version
  Result   {version, 1 when it differs from the last one, else 0}
]]
local name, fingerprint, body = ARGV[1], ARGV[2], ARGV[3]
local last = redis.call('HGET', KEYS[1], name .. '#')
local version, known = 0, nil
if last then
  version, known = string.match(last, '^(%d+):(.*)$')
  version = tonumber(version)
end
if known == fingerprint then
  return { version, 0 }
end

local clock = redis.call('TIME')
local now = tonumber(clock[1]) * 1000 + math.floor(tonumber(clock[2]) / 1000)
version = math.max(version + 1, now)
local text = string.format('%.0f', version)
redis.call('HSET', KEYS[1], name, '{"version":' .. text .. ',' .. string.sub(body, 2), name .. '#', text .. ':' .. fingerprint)
return { version, 1 }
