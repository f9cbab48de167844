# title: it reads a file of its own folder, and is run from there
# want: pass
solve 1.1
echo "Good morning" > ~/agents/hello-agent/greeting.txt
sed -i 's/^log.info("hello-agent starts")/log.info(open("greeting.txt").read())/' ~/agents/hello-agent/hello_agent.py
