# title: MemoryLimit=, the name of cgroup v1
# want: fail limit-unset
# breaks: memory
# only: bullseye bookworm trixie
sdlab solve 4.2 --print | sed s/^MemoryMax/MemoryLimit/ | bash
