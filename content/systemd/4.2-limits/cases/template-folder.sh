# title: the drop-in is the template's
# want: fail stray-drop-in
# breaks: cpu memory swap tasks files process
sdlab solve 4.2 --print | sed 's/hello-agent.service.d/hello-agent@.service.d/' | bash
