--[[
  Puts a finished copy in the place of the one that is read.

  KEYS[1..5]   the read copy: places, of, units, bands, meta (see apply.lua)
  KEYS[6..10]  the finished copy
  KEYS[11]     building: string, who may build
  ARGV[1]      epoch that the finished copy must have been begun in
  ARGV[2]      the builder
  Result       1; 0 when the finished copy was lost or somebody else builds: nothing is changed
]]
if redis.call('HGET', KEYS[10], 'epoch') ~= ARGV[1] or redis.call('GET', KEYS[11]) ~= ARGV[2] then
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
