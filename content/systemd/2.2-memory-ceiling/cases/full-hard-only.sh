# title: with a memory controller: killed, back, and without a soft ceiling
# want: fail limit-unset
# breaks: soft
# options: full
sdlab solve 2.2 --print | sed -e '/^sudo sed/d' | bash
