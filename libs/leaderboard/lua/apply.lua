--[[
  Sets where a batch of participants stand in one copy of a round's board.

  Each participant's last applied record says what the copy holds of them, so absolute values turn
  into differences for units, bands and totals. A record is replaced only by one with more facts:
  applying a batch twice, late or out of order changes nothing.

  KEYS[1]  places: sorted set, participant no -> packed score; units' own are KEYS[1]:unit:<no>
  KEYS[2]  of:     hash, participant no -> facts:unit:packed:attempts:attemptNo
  KEYS[3]  units:  hash, unit no -> people:attempts:ranked:centipoints:best
  KEYS[4]  bands:  hash, centipoints -> people
  KEYS[5]  meta:   hash, epoch, people, attempts, facts (of all participants together)
  ARGV[1]  the epoch that the copy must have been begun in
  ARGV[2..] two per participant: no, and the record as KEYS[2] holds it; unit, packed score and number
           of the counted attempt are empty where there is none
  Result   -1 when the copy is missing or of another epoch: it has to be built;
           else a list: how many participants changed, then the numbers of the units that changed
]]
local places, records, units, bands, meta = KEYS[1], KEYS[2], KEYS[3], KEYS[4], KEYS[5]
local CHUNK = 4000 -- well below what unpack() can put on Lua's stack
local RECORD = '^(%d+):(%d*):(%d*):(%d+):'

if redis.call('HGET', meta, 'epoch') ~= ARGV[1] then
  return -1
end

local match, floor, format = string.match, math.floor, string.format

local function callInChunks(command, key, list)
  for from = 1, #list, CHUNK do
    redis.call(command, key, unpack(list, from, math.min(from + CHUNK - 1, #list)))
  end
end

-- The newest record given for each participant.
local given, order = {}, {}
for at = 2, #ARGV, 2 do
  local no, record = ARGV[at], ARGV[at + 1]
  local before = given[no]
  if not before then
    order[#order + 1] = no
    given[no] = record
  elseif tonumber(match(before, '^%d+')) < tonumber(match(record, '^%d+')) then
    given[no] = record
  end
end

local people, attempts, allFacts = 0, 0, 0
local setRecords, addPlaces, dropPlaces = {}, {}, {}
local addToUnit, dropFromUnit, unitChange, bandChange = {}, {}, {}, {}

local function count(sign, unit, packed, tried)
  people = people + sign
  attempts = attempts + sign * tried
  local points
  if packed ~= '' then
    points = floor(packed / 8589934592) -- 2^33: packed-score.rules.ts
    bandChange[points] = (bandChange[points] or 0) + sign
  end
  if unit ~= '' then
    local change = unitChange[unit]
    if not change then
      change = { people = 0, attempts = 0, ranked = 0, centipoints = 0 }
      unitChange[unit] = change
    end
    change.people = change.people + sign
    change.attempts = change.attempts + sign * tried
    if points then
      change.ranked = change.ranked + sign
      change.centipoints = change.centipoints + sign * points
    end
  end
end

local function listOf(lists, key)
  local list = lists[key]
  if not list then
    list = {}
    lists[key] = list
  end
  return list
end

local function set(no, record, held)
  local facts, unit, packed, tried = match(record, RECORD)
  if held then
    local heldFacts, heldUnit, heldPacked, heldTried = match(held, RECORD)
    if tonumber(heldFacts) >= tonumber(facts) then
      return
    end
    allFacts = allFacts - heldFacts
    count(-1, heldUnit, heldPacked, tonumber(heldTried))
    if heldPacked ~= '' then
      if packed == '' then
        dropPlaces[#dropPlaces + 1] = no
      end
      if heldUnit ~= '' and (heldUnit ~= unit or packed == '') then
        local list = listOf(dropFromUnit, heldUnit)
        list[#list + 1] = no
      end
    end
  end
  count(1, unit, packed, tonumber(tried))
  allFacts = allFacts + facts
  local at = #setRecords
  setRecords[at + 1], setRecords[at + 2] = no, record
  if packed ~= '' then
    at = #addPlaces
    addPlaces[at + 1], addPlaces[at + 2] = packed, no
    if unit ~= '' then
      local list = listOf(addToUnit, unit)
      at = #list
      list[at + 1], list[at + 2] = packed, no
    end
  end
end

for from = 1, #order, CHUNK do
  local to = math.min(from + CHUNK - 1, #order)
  local held = redis.call('HMGET', records, unpack(order, from, to))
  for index = 1, #held do
    local no = order[from + index - 1]
    set(no, given[no], held[index])
  end
end

local changed = #setRecords / 2
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

redis.call('HINCRBY', meta, 'facts', allFacts)
if people ~= 0 then
  redis.call('HINCRBY', meta, 'people', people)
end
if attempts ~= 0 then
  redis.call('HINCRBY', meta, 'attempts', attempts)
end
for points, change in pairs(bandChange) do
  if change ~= 0 and redis.call('HINCRBY', bands, points, change) == 0 then
    redis.call('HDEL', bands, points)
  end
end

local result = { changed }
for unit, change in pairs(unitChange) do
  local now = redis.call('HGET', units, unit) or '0:0:0:0:'
  local had, tried, ranked, sum = match(now, '^(%d+):(%d+):(%d+):(%d+):')
  had, tried = had + change.people, tried + change.attempts
  ranked, sum = ranked + change.ranked, sum + change.centipoints
  if had == 0 then
    redis.call('HDEL', units, unit)
  else
    local best = redis.call('ZRANGE', places .. ':unit:' .. unit, 0, 0, 'REV', 'WITHSCORES')[2]
    local top = best and format('%.0f', floor(best / 8589934592)) or ''
    redis.call('HSET', units, unit, format('%.0f:%.0f:%.0f:%.0f:%s', had, tried, ranked, sum, top))
  end
  result[#result + 1] = tonumber(unit)
end
return result
