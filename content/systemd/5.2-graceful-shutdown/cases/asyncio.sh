# title: an asyncio agent, as an assistant writes it
# want: pass
cat >~/agents/job-agent/job_agent.py <<'END'
import asyncio
import logging
import signal

logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(message)s")


async def main():
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for sig in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(sig, stop.set)
    number = 0
    while not stop.is_set():
        number += 1
        logging.info("Starting job #%d", number)
        await asyncio.sleep(4)
        logging.info("Job #%d completed", number)
    logging.info("Graceful shutdown complete")


asyncio.run(main())
END
sdlab solve 5.2 --print | sed s/graceful_agent/job_agent/ | bash
