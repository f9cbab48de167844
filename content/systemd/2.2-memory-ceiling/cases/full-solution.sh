# title: with a memory controller: killed at the hard ceiling, alive under the soft one
# want: pass
# options: full
solve 2.2
