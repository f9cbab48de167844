# title: started in its folder by its bare name
# want: fail running-by-hand
# breaks: up yours speaks
cd ~/agents/hello-agent
setsid python3 hello_agent.py >/dev/null 2>&1 &
sleep 1
