# title: two instances
# want: fail too-few-instances
# breaks: running named
sdlab solve 4.1 --print | sed 's/ hello-agent@3.service//' | bash
