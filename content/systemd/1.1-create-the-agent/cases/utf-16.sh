# title: saved as UTF-16
# want: fail script-error
# breaks: compiles
solve 1.1
iconv -f UTF-8 -t UTF-16 ~/agents/hello-agent/hello_agent.py > ~/copy
mv ~/copy ~/agents/hello-agent/hello_agent.py
