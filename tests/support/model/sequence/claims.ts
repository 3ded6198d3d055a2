import { sweepExpiredClaims } from "@/lib/domain/expiry/commands"
import { setLeadStatus } from "@/lib/domain/leads/commands"
import { joinQueue, leaveQueue } from "@/lib/domain/queue/commands"
import {
  claimUnit,
  confirmReservation,
  extendReservation,
  releaseReservation,
} from "@/lib/domain/reservations/commands"
import { changeUnit } from "@/lib/domain/units/commands"
import * as model from "../expected/claims"
import type { Claim } from "../expected/office"
import { onClaim, onPair, type Play, type Sides, type Twin } from "./twin"

function claimAs(kind: Claim["kind"]): (sides: Sides) => Twin {
  return (s) =>
    onPair(s, (unit, lead, unitId, leadId) => ({
      expected: model.claim(s.office, unit, lead, kind),
      real: () => claimUnit(s.actor, { unitId, leadId, kind }, s.now),
    }))
}

export const CLAIM_PLAYS: Record<string, Play> = {
  hold: { weight: 9, play: claimAs("held") },
  reserve: { weight: 4, play: claimAs("reserved") },
  confirm: {
    weight: 3,
    play: (s) =>
      onClaim(s, (row, id) => ({
        expected: model.confirm(s.office, row),
        real: () => confirmReservation(s.actor, id, s.now),
      })),
  },
  extend: {
    weight: 2,
    play: (s) =>
      onClaim(s, (row, id) => ({
        expected: model.extend(s.office, row),
        real: () => extendReservation(s.actor, id, s.now),
      })),
  },
  release: {
    weight: 3,
    play: (s) =>
      onClaim(s, (row, id) => ({
        expected: model.release(s.office, row),
        real: () => releaseReservation(s.actor, id, {}, s.now),
      })),
  },
  join: {
    weight: 6,
    play: (s) =>
      onPair(s, (unit, lead, unitId, leadId) => ({
        expected: model.join(s.office, unit, lead),
        real: () => joinQueue(s.actor, unitId, { leadId }, s.now),
      })),
  },
  leave: {
    weight: 1,
    play: (s) =>
      onPair(s, (unit, lead, unitId, leadId) => ({
        expected: model.leave(s.office, unit, lead),
        real: () => leaveQueue(s.actor, unitId, { leadId }, s.now),
      })),
  },
  sweep: {
    weight: 2,
    play: (s) => ({ expected: model.expireAll(s.office, () => true), real: () => sweepExpiredClaims(s.now) }),
  },
  lose: {
    weight: 2,
    play: (s) =>
      onPair(s, (_, lead, __, id) => ({
        expected: model.lose(s.office, lead),
        real: () => setLeadStatus(s.actor, { id, status: "lost", reason: "price" }, s.now),
      })),
  },
  takeUp: {
    weight: 2,
    play: (s) =>
      onPair(s, (_, lead, __, id) => ({
        expected: model.takeUp(s.office, lead),
        real: () => setLeadStatus(s.actor, { id, status: "in_progress" }, s.now),
      })),
  },
  reprice: {
    weight: 2,
    play: (s) =>
      onPair(s, (unit, _, id) => {
        const price = 400_000_000 + (s.b % 9) * 7_000_000
        return {
          expected: model.reprice(s.office, unit, BigInt(price)),
          real: () => changeUnit(s.actor, { id, price }, s.now),
        }
      }),
  },
}
