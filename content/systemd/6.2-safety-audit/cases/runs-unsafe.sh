# title: it runs, and nothing else is done
# want: fail runs-as-root
# breaks: user restarts limits secret reviewed
# fault: missing-directory
sdlab answer 6.2 cause missing-directory
mkdir ~/agents/unsafe-agent/work
sudo systemctl start unsafe-agent
