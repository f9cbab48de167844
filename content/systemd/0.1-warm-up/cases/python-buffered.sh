# title: a Python script whose print() is kept back
# want: fail output-buffered
# breaks: speaks
printf 'import time\nwhile True:\n    print("warming up")\n    time.sleep(2)\n' > ~/warm.py
printf '[Service]\nExecStart=/usr/bin/python3 /home/learner/warm.py\n' | sudo tee /etc/systemd/system/warm-up.service
sudo systemctl start warm-up
sleep 10
