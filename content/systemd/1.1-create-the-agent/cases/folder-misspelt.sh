# title: in ~/agent, which lacks its s
# want: fail script-missing
# breaks: exists
solve 1.1
mv ~/agents ~/agent
