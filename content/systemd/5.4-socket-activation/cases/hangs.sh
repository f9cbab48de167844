# title: the server never accepts
# want: fail no-answer
# breaks: answers
sed -i 's/^    count = 0/    import time; time.sleep(600)/' ~/agents/hello-socket/hello_server.py
solve 5.4
