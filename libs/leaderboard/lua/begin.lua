--[[
  Throws a copy of a round's board away and begins it anew, empty.

  KEYS[1..5]  places, of, units, bands, meta (see apply.lua)
  ARGV[1]     epoch it is begun in; '' leaves nothing behind
  ARGV[2]     what it is derived by: another copy with another basis is not comparable
  Result      1
]]
for _, unit in ipairs(redis.call('HKEYS', KEYS[3])) do
  redis.call('UNLINK', KEYS[1] .. ':unit:' .. unit)
end
redis.call('UNLINK', KEYS[1], KEYS[2], KEYS[3], KEYS[4], KEYS[5])
if ARGV[1] ~= '' then
  redis.call('HSET', KEYS[5], 'epoch', ARGV[1], 'basis', ARGV[2], 'people', 0, 'attempts', 0, 'facts', 0)
end
return 1
