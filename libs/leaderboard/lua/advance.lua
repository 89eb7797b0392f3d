--[[
  Moves the projector's position forward, unless it was lost or begun anew in the meantime.

  KEYS[1]  projector: hash, epoch, source, snapshot
  ARGV[1]  epoch the position belongs to
  ARGV[2]  snapshot that has been applied
  Result   1, or 0 when the position is missing or of another epoch
]]
if redis.call('HGET', KEYS[1], 'epoch') ~= ARGV[1] then
  return 0
end
redis.call('HSET', KEYS[1], 'snapshot', ARGV[2])
return 1
