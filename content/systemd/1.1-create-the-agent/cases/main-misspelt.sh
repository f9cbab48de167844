# title: __main__ is misspelt, so main() is never called
# want: fail script-ends
mkdir -p ~/agents/hello-agent
cat > ~/agents/hello-agent/hello_agent.py <<'END'
import time
def main():
    while True:
        print("x", flush=True)
        time.sleep(5)
if __name__ == "main":
    main()
END
