# title: it compiles, and fails as it runs
# want: fail script-error
# breaks: speaks
solve 1.1
sed -i 's/^log = .*/log = logging.getLoger("hello-agent")/' ~/agents/hello-agent/hello_agent.py
