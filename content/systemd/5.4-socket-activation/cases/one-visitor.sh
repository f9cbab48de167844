# title: a server that ends after each visitor
# want: pass
sed -i 's/^        count += 1/&\n        if count > 1: break/; s/^    while True:/    while count < 1:/' ~/agents/hello-socket/hello_server.py
solve 5.4
