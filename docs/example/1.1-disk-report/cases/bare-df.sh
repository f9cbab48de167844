# title: a report without a percentage
# want: fail no-percent
# breaks: report
sdlab solve 1.1 --print | sed 's/pcent,target/avail/' | bash
