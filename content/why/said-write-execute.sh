# title: the program wants memory that it can write and run, which MemoryDenyWriteExecute= refuses
# unit: a.service
# want: right-refused likely
# says: MemoryDenyWriteExecute=yes
unit a.service <<'X'
[Service]
MemoryDenyWriteExecute=yes
ExecStart=/usr/bin/python3 -c "import mmap; mmap.mmap(-1, 4096, prot=mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC)"
X
fails a.service
