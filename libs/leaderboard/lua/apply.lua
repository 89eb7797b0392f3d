--[[
  Sets where a batch of participants stand in one copy of a round's board.

  Each participant's last applied record says what the copy holds of them, so absolute values turn
  into differences for units, bands and totals. A record is replaced only by one with more facts:
  applying a batch twice, late or out of order changes nothing.

  KEYS[1]  places: sorted set, participant no -> packed score; units' own are KEYS[1]:unit:<no>
  KEYS[2]  of:     hash, participant no -> facts:unit:packed:attempts:attemptNo
  KEYS[3]  units:  hash, unit no -> people:attempts:ranked:centipoints:best
  KEYS[4]  bands:  hash, centipoints -> people
  KEYS[5]  meta:   hash, epoch, people, attempts
  ARGV[1]  the epoch that the copy must have been begun in
  ARGV[2..] six per participant: no, facts, unit ('' for none), packed score ('' for unranked),
           attempts, number of the counted attempt ('' for none)
  Result   -1 when the copy is missing or of another epoch: it has to be built;
           else a list: how many participants changed, then the numbers of the units that changed
]]
local places, records, units, bands, meta = KEYS[1], KEYS[2], KEYS[3], KEYS[4], KEYS[5]
local FIELDS = 6
local CHUNK = 4000 -- well below what unpack() can put on Lua's stack

if redis.call('HGET', meta, 'epoch') ~= ARGV[1] then
  return -1
end

local function whole(number)
  return string.format('%.0f', number)
end

local function split(record)
  local facts, unit, packed, attempts, no = string.match(record, '^(%d+):(%d*):(%d*):(%d+):(%d*)$')
  return { facts = tonumber(facts), unit = unit, packed = packed, attempts = tonumber(attempts), no = no }
end

local function join(record)
  return whole(record.facts) .. ':' .. record.unit .. ':' .. record.packed .. ':' .. whole(record.attempts) .. ':' .. record.no
end

local function centipoints(packed)
  return math.floor(tonumber(packed) / 8589934592) -- 2^33: packed-score.rules.ts
end

local function callInChunks(command, key, list)
  for from = 1, #list, CHUNK do
    redis.call(command, key, unpack(list, from, math.min(from + CHUNK - 1, #list)))
  end
end

local function listOf(lists, key)
  lists[key] = lists[key] or {}
  return lists[key]
end

local function append(list, ...)
  for _, value in ipairs({ ... }) do
    list[#list + 1] = value
  end
end

-- The newest record given for each participant, and what the copy holds of them.
local given, order = {}, {}
for at = 2, #ARGV, FIELDS do
  local no, facts = ARGV[at], tonumber(ARGV[at + 1])
  local record = { facts = facts, unit = ARGV[at + 2], packed = ARGV[at + 3], attempts = tonumber(ARGV[at + 4]), no = ARGV[at + 5] }
  if not given[no] then
    order[#order + 1] = no
  end
  if not given[no] or given[no].facts < facts then
    given[no] = record
  end
end

local held = {}
for from = 1, #order, CHUNK do
  local to = math.min(from + CHUNK - 1, #order)
  local found = redis.call('HMGET', records, unpack(order, from, to))
  for index = 1, #found do
    held[order[from + index - 1]] = found[index] and split(found[index]) or nil
  end
end

local changed, people, attempts = 0, 0, 0
local setRecords, addPlaces, dropPlaces = {}, {}, {}
local addToUnit, dropFromUnit, unitChange, bandChange = {}, {}, {}, {}

local function changeUnit(unit, sign, record)
  local change = unitChange[unit] or { people = 0, attempts = 0, ranked = 0, centipoints = 0 }
  unitChange[unit] = change
  change.people = change.people + sign
  change.attempts = change.attempts + sign * record.attempts
  if record.packed ~= '' then
    change.ranked = change.ranked + sign
    change.centipoints = change.centipoints + sign * centipoints(record.packed)
  end
end

local function count(sign, record)
  people = people + sign
  attempts = attempts + sign * record.attempts
  if record.unit ~= '' then
    changeUnit(record.unit, sign, record)
  end
  if record.packed ~= '' then
    local band = whole(centipoints(record.packed))
    bandChange[band] = (bandChange[band] or 0) + sign
  end
end

for _, no in ipairs(order) do
  local new, old = given[no], held[no]
  if not old or old.facts < new.facts then
    changed = changed + 1
    append(setRecords, no, join(new))
    if old then
      count(-1, old)
      if old.packed ~= '' and new.packed == '' then
        append(dropPlaces, no)
      end
      if old.unit ~= '' and old.packed ~= '' and (old.unit ~= new.unit or new.packed == '') then
        append(listOf(dropFromUnit, old.unit), no)
      end
    end
    count(1, new)
    if new.packed ~= '' then
      append(addPlaces, new.packed, no)
      if new.unit ~= '' then
        append(listOf(addToUnit, new.unit), new.packed, no)
      end
    end
  end
end

if changed == 0 then
  return { 0 }
end

callInChunks('HSET', records, setRecords)
callInChunks('ZREM', places, dropPlaces)
callInChunks('ZADD', places, addPlaces)
for unit, list in pairs(dropFromUnit) do
  callInChunks('ZREM', places .. ':unit:' .. unit, list)
end
for unit, list in pairs(addToUnit) do
  callInChunks('ZADD', places .. ':unit:' .. unit, list)
end

if people ~= 0 then
  redis.call('HINCRBY', meta, 'people', people)
end
if attempts ~= 0 then
  redis.call('HINCRBY', meta, 'attempts', attempts)
end
for band, change in pairs(bandChange) do
  if change ~= 0 and redis.call('HINCRBY', bands, band, change) == 0 then
    redis.call('HDEL', bands, band)
  end
end

local result = { changed }
for unit, change in pairs(unitChange) do
  local now = redis.call('HGET', units, unit) or '0:0:0:0:'
  local had, tried, ranked, sum = string.match(now, '^(%d+):(%d+):(%d+):(%d+):')
  had, ranked = tonumber(had) + change.people, tonumber(ranked) + change.ranked
  tried, sum = tonumber(tried) + change.attempts, tonumber(sum) + change.centipoints
  local best = redis.call('ZRANGE', places .. ':unit:' .. unit, 0, 0, 'REV', 'WITHSCORES')[2]
  if had == 0 then
    redis.call('HDEL', units, unit)
  else
    local top = best and whole(centipoints(best)) or ''
    redis.call('HSET', units, unit, whole(had) .. ':' .. whole(tried) .. ':' .. whole(ranked) .. ':' .. whole(sum) .. ':' .. top)
  end
  result[#result + 1] = tonumber(unit)
end
return result
