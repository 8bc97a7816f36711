/* SPDX-License-Identifier: BSD-3-Clause */
/* waits.c -- what goroutines wait for, in words. */
#include "runtime.h"

const char *const runtime_waitreasons[NWaitReason] = {
	[WaitNone] = "",
	[WaitChanReceive] = "chan receive",
	[WaitChanSend] = "chan send",
	[WaitChanReceiveNil] = "chan receive (nil chan)",
	[WaitChanSendNil] = "chan send (nil chan)",
	[WaitSleep] = "sleep",
	[WaitSema] = "semacquire",
	[WaitConsole] = "console input",
	[WaitSelect] = "select",
	[WaitSelectNoCases] = "select (no cases)",
	[WaitCond] = "sync.Cond.Wait",
	[WaitNote] = "note wait",
};

const char *
runtime_statusname(const G *gp)
{
	switch (runtime_readgstatus(gp)) {
	case Gdead:
		return "dead";
	case Gwaiting:
		return runtime_waitreasons[whywaiting(gp)];
	case Grunnable:
		return "runnable";
	case Grunning:
		break;
	}
	return "running";
}

/* The calls that park for these reasons; most others look before. */
static const char *const callsthatwait[NWaitReason] = {
	[WaitChanReceive] = "chan_recv",    [WaitChanSend] = "chan_send",
	[WaitChanReceiveNil] = "chan_recv", [WaitChanSendNil] = "chan_send",
	[WaitSelect] = "chan_select",	    [WaitSelectNoCases] = "chan_select",
};

const char *
runtime_parkcall(WaitReason why)
{
	return callsthatwait[why] != NULL ? callsthatwait[why] : runtime_waitreasons[why];
}
