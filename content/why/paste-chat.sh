# title: lines out of a chat
# unit: UNIT.service
# want: port-in-use likely
# says: 3000
# options: paste
echo "hi, my server does not start, it says:"
echo "Error: listen EADDRINUSE: address already in use :::3000"
