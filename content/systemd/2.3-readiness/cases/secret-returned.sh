# title: the password in the program, as what a function returns
# want: fail other-program
# breaks: agent
solve 2.3
sed -i "s/^    return os.environ.*/    return '$(cat ~/agents/hello-store/database-password)'/; /not in os.environ/,+1d" ~/agents/web-agent/web_agent.py
sudo systemctl restart web-agent
