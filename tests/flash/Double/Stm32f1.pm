# SPDX-License-Identifier: BSD-3-Clause
#
# Double::Stm32f1 -- the STM32F1's flash controller (PM0063, the flash manual of the STM32F100), with
# pages of 1 KB, four to a bit of the write protection.
#
# Programming is by halfwords that are erased, behind two keys and with PG set.

package Double::Stm32f1;

use strict;
use warnings;

use Double::Flash;

use constant { KEYR => 0x04, SR => 0x0c, CR => 0x10, AR => 0x14, OBR => 0x1c, WRPR => 0x20 };
use constant { BSY => 1 << 0, PGERR => 1 << 2, WRPRTERR => 1 << 4, EOP => 1 << 5 };
use constant { PG => 1 << 0, PER => 1 << 1, MER => 1 << 2, STRT => 1 << 6, LOCK => 1 << 7 };
use constant RDPRT => 1 << 1;
use constant { PAGE => 1024, BASE => 0x08000000 };

# protected: the read protection of the option bytes is on.
sub new {
	my ($class, $bus, $flash, $protected) = @_;
	my $self = bless {
		flash => $flash, protected => $protected, cr => 0, sr => 0, at => 0,
		lock => Double::Lock->new(0x45670123, 0xcdef89ab),
		wrpr => $protected ? 0xfffffffe : 0xffffffff,	# it protects the first 4 KB, too
	}, $class;
	$flash->{control} = $self;
	$bus->add(0x40022000, 0x400, Double::Registers->new(
		KEYR, sub { defined $_[0] ? $self->{lock}->key($_[0]) : 0 },
		SR, sub { defined $_[0] ? $self->clear($_[0]) : $self->status },
		CR, sub { defined $_[0] ? $self->command($_[0]) : $self->{cr} | ($self->{lock}{open} ? 0 : LOCK) },
		AR, sub { defined $_[0] ? $self->address($_[0]) : $self->{at} },
		OBR, sub { defined $_[0] || 0x03fffffc | ($self->{protected} ? RDPRT : 0) },
		WRPR, sub { defined $_[0] || $self->{wrpr} },
	));
	return $self;
}

sub reset { my ($self) = @_; @$self{qw(cr sr at)} = (0, 0, 0); $self->{lock}->reset }

sub status { my ($self) = @_; return $self->{sr} | ($self->{flash}->busy ? BSY : 0) }
sub clear { my ($self, $value) = @_; $self->{sr} &= ~$value; return 1 }
sub address { my ($self, $value) = @_; $self->{at} = $value if $self->{lock}{open}; return 1 }

sub command {
	my ($self, $value) = @_;
	return 1 unless $self->{lock}{open};
	$self->{cr} = $value & (PG | PER | MER);
	$self->{lock}->close if $value & LOCK;
	return 1 unless $value & STRT;
	my $flash = $self->{flash};
	if ($self->{cr} == MER) {
		return $self->refuse(WRPRTERR) if $self->{wrpr} != 0xffffffff;
		$flash->erase(0, length $flash->{bytes});
	} elsif ($self->{cr} == PER) {
		my $offset = $self->{at} - BASE & ~(PAGE - 1);
		return 1 if $offset < 0 || $offset >= length $flash->{bytes};
		return $self->refuse(WRPRTERR) unless $self->writable($offset);
		$flash->erase($offset, PAGE);
	}
	$self->{sr} |= EOP;
	return 1;
}

sub refuse { my ($self, $why) = @_; $self->{sr} |= $why; return 1 }

sub writable {
	my ($self, $offset) = @_;
	my $bit = $offset / PAGE >> 2;
	return $self->{wrpr} >> ($bit < 31 ? $bit : 31) & 1;
}

sub readable { return !$_[0]{protected} }

sub program {
	my ($self, $offset, $size, $value) = @_;
	my $flash = $self->{flash};
	return undef if !$self->{lock}{open} || $self->{cr} != PG || $size != 2;
	return $self->refuse(WRPRTERR) unless $self->writable($offset);
	my $old = unpack 'v', substr $flash->{bytes}, $offset, 2;
	return $self->refuse(PGERR) if $flash->{busy} || $old != 0xffff && $value != 0;
	$flash->program($offset, $size, $value);
	$self->{sr} |= EOP;
	return 1;
}

1;
