# SPDX-License-Identifier: BSD-3-Clause
#
# Double::Nrf51 -- the nRF51's flash controller, NVMC, with FICR and UICR (nRF51 reference manual,
# chapters 6 to 8): pages of 1 KB, programming by words.
#
# With readback protection a debugger reads zeros, and can erase nothing but all; then it is off.

package Double::Nrf51;

use strict;
use warnings;

use Double::Flash;

use constant { READY => 0x400, CONFIG => 0x504, ERASEPAGE => 0x508, ERASEALL => 0x50c, ERASEUICR => 0x514 };
use constant { WEN => 1, EEN => 2 };
use constant PAGE => 1024;
use constant { CONFIGID => 0x5c, RAMBLOCKS => 0x34, RBPCONF => 0x1004 };

# hwid: which of the chip's versions.
sub new {
	my ($class, $bus, $flash, $protected, $hwid) = @_;
	my $self = bless { flash => $flash, protected => $protected, config => 0, ready => 1 }, $class;
	$flash->{control} = $self;
	my $pages = length($flash->{bytes}) / PAGE;
	my $info = "\xff" x 0x2000;	# FICR, and at 0x1000 UICR
	my $put = sub { substr $info, shift, 4, pack 'V', shift };
	$put->(0x10, PAGE);
	$put->(0x14, $pages);
	$put->(RAMBLOCKS, 2);
	$put->(0x38, 8192);
	$put->(CONFIGID, 0xffff0000 | $hwid);
	$put->(RBPCONF, 0xffff00ff) if $protected;
	$bus->add(0x10000000, length $info, Double::Memory->new($info, fixed => 1));
	$bus->add(0x4001e000, 0x1000, Double::Registers->new(
		READY, sub { defined $_[0] || ($flash->busy ? 0 : 1) },
		CONFIG, sub { defined $_[0] ? ($self->{config} = $_[0] & 3, 1)[1] : $self->{config} },
		ERASEPAGE, sub { defined $_[0] ? $self->erase($_[0] & ~(PAGE - 1), PAGE) : 0 },
		ERASEALL, sub { defined $_[0] ? $self->erase(0, length $flash->{bytes}) : 0 },
		ERASEUICR, sub { 1 },
	));
	# Power, clocks and what protects memory; nobody looks at these.
	$bus->add(0x40000000, 0x1000, Double::Registers->new);
	return $self;
}

sub reset { $_[0]{config} = 0 }

sub erase {
	my ($self, $offset, $size) = @_;
	my $flash = $self->{flash};
	my $all = $size == length $flash->{bytes};
	return 1 if $self->{config} != EEN || $self->{protected} && !$all || $offset + $size > length $flash->{bytes};
	$flash->erase($offset, $size);
	$self->{protected} = 0 if $all;
	return 1;
}

sub readable { return 1 }

sub program {
	my ($self, $offset, $size, $value) = @_;
	return undef if $size != 4 || $self->{config} != WEN;
	return 1 if $self->{protected};
	$self->{flash}->program($offset, $size, $value);
	return 1;
}

1;
