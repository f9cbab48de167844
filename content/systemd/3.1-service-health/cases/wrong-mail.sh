# title: mail-agent is mistaken
# want: fail wrong-answer
# breaks: mail
solve 3.1
if [ "$(systemctl is-active mail-agent)" = failed ]; then word=activating; else word=failed; fi
sdlab answer 3.1 mail $word
