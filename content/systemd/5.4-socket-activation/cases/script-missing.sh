# title: the script is misspelt
# want: fail script-missing
# breaks: answers
sdlab solve 5.4 --print | sed s/hello_server.py/hello-server.py/ | bash
