--[[
  Puts a finished copy in the place of the one that is read.

  KEYS[1..5]   the read copy: places, of, units, bands, meta (see apply.lua)
  KEYS[6..10]  the finished copy
  ARGV[1]      epoch that the finished copy must have been begun in
  Result       1, or 0 when the finished copy is missing or of another epoch: nothing is changed
]]
if redis.call('HGET', KEYS[10], 'epoch') ~= ARGV[1] then
  return 0
end

for _, unit in ipairs(redis.call('HKEYS', KEYS[3])) do
  redis.call('UNLINK', KEYS[1] .. ':unit:' .. unit)
end
redis.call('UNLINK', KEYS[1], KEYS[2], KEYS[3], KEYS[4], KEYS[5])

local function move(from, to)
  if redis.call('EXISTS', from) == 1 then
    redis.call('RENAME', from, to)
  end
end

for _, unit in ipairs(redis.call('HKEYS', KEYS[8])) do
  move(KEYS[6] .. ':unit:' .. unit, KEYS[1] .. ':unit:' .. unit)
end
for index = 1, 5 do
  move(KEYS[5 + index], KEYS[index])
end
return 1
