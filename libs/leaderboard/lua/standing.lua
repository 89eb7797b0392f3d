--[[
  Where one participant stands in a copy of a round's board.

  KEYS[1]  places (see apply.lua); the unit's own are KEYS[1]:unit:<no>
  KEYS[2]  of
  KEYS[3]  meta
  ARGV[1]  participant no
  Result   -1 when the copy is not there; else
           {record or '', people ranked, people better, the same two in the unit}
]]
if redis.call('EXISTS', KEYS[3]) == 0 then
  return -1
end
local ranked = redis.call('ZCARD', KEYS[1])
local record = redis.call('HGET', KEYS[2], ARGV[1])
if not record then
  return { '', ranked, 0, 0, 0 }
end
local unit, packed = string.match(record, '^%d+:(%d*):(%d*):')
if packed == '' then
  return { record, ranked, 0, 0, 0 }
end
local better = redis.call('ZCOUNT', KEYS[1], '(' .. packed, '+inf')
if unit == '' then
  return { record, ranked, better, 0, 0 }
end
local own = KEYS[1] .. ':unit:' .. unit
return { record, ranked, better, redis.call('ZCARD', own), redis.call('ZCOUNT', own, '(' .. packed, '+inf') }
