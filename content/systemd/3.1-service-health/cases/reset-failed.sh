# title: reset-failed, after the answers
# want: fail wrong-answer
# breaks: status
sdlab solve 3.1 --print | bash
sudo systemctl reset-failed
