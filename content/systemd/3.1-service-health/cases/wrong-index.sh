# title: index-agent is mistaken
# want: fail wrong-answer
# breaks: index
solve 3.1
if [ "$(systemctl is-active index-agent)" = failed ]; then word=activating; else word=failed; fi
sdlab answer 3.1 index $word
