# title: another script under the same name
# want: fail not-the-agent
# breaks: same
# fault: wrong-path
solve 6.2
cat >~/agents/unsafe-agent/unsafe_agent.py <<END
import time
while True:
    print("signed 0123456789abcdef", flush=True)
    time.sleep(1)
END
sudo systemctl restart unsafe-agent
sleep 8
