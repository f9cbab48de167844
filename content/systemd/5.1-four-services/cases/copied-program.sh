# title: the unit of the scheduler is a copy of the worker's, program and all
# want: fail not-the-agent
# breaks: yours
sdlab solve 5.1 --print | sed 's/scheduler[.]py/worker.py/' | bash
