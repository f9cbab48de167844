# title: with a memory controller: killed, and Restart=no
# want: fail restart-disabled
# breaks: restart killed
# options: full
sdlab solve 2.2 --print | sed -n '/^sudo tee/,/^END/p' | sed s/^Restart=.*/Restart=no/ | bash
sudo systemctl daemon-reload
sudo systemctl start memory-agent
for _ in $(seq 240); do if systemctl is-failed --quiet memory-agent; then break; fi; sleep 0.5; done
