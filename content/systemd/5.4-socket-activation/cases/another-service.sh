# title: Service= names another service
# want: fail triggers-another-unit
# breaks: answers
sdlab solve 5.4 --print | sed 's/^ListenStream.*/&\nService=hello-agent.service/' | sed 's,^sudo systemctl restart.*,& || true,' | bash
