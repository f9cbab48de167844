# title: the service that it wants, for what starts it
# want: fail wrong-answer
# breaks: starter
# fault: lamp
solve 6.1
sdlab answer 6.1 starter why-lamp.service
