# title: fetch-agent is mistaken
# want: fail wrong-answer
# breaks: fetch
solve 3.1
if [ "$(systemctl is-active fetch-agent)" = failed ]; then word=activating; else word=failed; fi
sdlab answer 3.1 fetch $word
