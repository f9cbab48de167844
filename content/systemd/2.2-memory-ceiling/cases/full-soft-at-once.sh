# title: with a memory controller: a soft ceiling from the start, so it is never killed
# want: fail never-killed
# breaks: killed
# options: full
sdlab solve 2.2 --print | sed -e '/^MemoryMax/i MemoryHigh=400M' -e '/^# Where/,/^fi/d' -e '/^sudo sed/d' | bash
sleep 10
